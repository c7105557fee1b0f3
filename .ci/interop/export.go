// Verifies an unpacked export of rekisteri-export/v1 with the libraries Go's own module checksum database is built on
// (golang.org/x/mod/sumdb/note and tlog); nothing here computes a hash or a signature itself.
//
// usage: export VKEY DIRECTORY
package main

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// tiles reads the export's tiles; Go writes the height into the path, C2SP does not.
type tiles struct{ directory string }

func (t tiles) Height() int { return height }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		path := "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
		data, err := os.ReadFile(filepath.Join(t.directory, path))
		if err != nil {
			return nil, err
		}
		read = append(read, data)
	}
	return read, nil
}

// memory holds a tree's hashes as tlog numbers them.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var read []tlog.Hash
	for _, index := range indexes {
		if index >= int64(len(m)) {
			return nil, errors.New("a hash beyond the end of the tree")
		}
		read = append(read, m[index])
	}
	return read, nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: export VKEY DIRECTORY")
		os.Exit(2)
	}
	if err := verify(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "NOT VERIFIED:", err)
		os.Exit(1)
	}
}

func verify(vkey, directory string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	tree, err := checkpoint(verifier, filepath.Join(directory, "checkpoint"))
	if err != nil {
		return err
	}
	entries, err := entries(directory, tree.N)
	if err != nil {
		return err
	}
	if err := rooted(tree, entries); err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, tiles{directory})
	for leaf, entry := range entries {
		if err := included(tree, reader, int64(leaf), entry); err != nil {
			return fmt.Errorf("leaf %d: %w", leaf, err)
		}
	}
	older, err := consistent(verifier, tree, reader, directory)
	if err != nil {
		return err
	}
	fmt.Printf("go: signature of %s, %d entries, as many inclusion proofs, %d consistency proofs\n",
		verifier.Name(), tree.N, older)
	return nil
}

// checkpoint opens a signed note and reads its three lines, which are those of a tlog tree below a log's own name.
func checkpoint(verifier note.Verifier, path string) (tlog.Tree, error) {
	signed, err := os.ReadFile(path)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("%s: %w", path, err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("%s: not the three lines of %s", path, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func entries(directory string, size int64) ([][]byte, error) {
	var entries [][]byte
	for first := int64(0); first < size; first += 1 << height {
		width := size - first
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)}
		path := "tile/entries/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/data/", height))
		bundle, err := os.ReadFile(filepath.Join(directory, path))
		if err != nil {
			return nil, err
		}
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s ends too early", path)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:end])
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("%s has something after its end", path)
		}
	}
	return entries, nil
}

// rooted builds the whole tree anew from the entries.
func rooted(tree tlog.Tree, entries [][]byte) error {
	var hashes memory
	for leaf, entry := range entries {
		added, err := tlog.StoredHashes(int64(leaf), entry, hashes)
		if err != nil {
			return err
		}
		hashes = append(hashes, added...)
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err == nil && root != tree.Hash {
		err = errors.New("the root over the entries is not the one that was signed")
	}
	return err
}

// included takes the proof from the tiles, which tlog holds against the root as it reads them.
func included(tree tlog.Tree, reader tlog.HashReader, leaf int64, entry []byte) error {
	proof, err := tlog.ProveRecord(tree.N, leaf, reader)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, leaf, tlog.RecordHash(entry))
}

// consistent checks the proofs that lie in the export, and that tlog would have made the same ones.
func consistent(verifier note.Verifier, tree tlog.Tree, reader tlog.HashReader, directory string) (int, error) {
	paths, err := filepath.Glob(filepath.Join(directory, "checkpoints", "*.consistency"))
	if err != nil {
		return 0, err
	}
	sort.Strings(paths)
	for _, path := range paths {
		old, err := checkpoint(verifier, strings.TrimSuffix(path, ".consistency"))
		if err != nil {
			return 0, err
		}
		proof, err := proof(path, old.N, tree.N)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", path, err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
			return 0, fmt.Errorf("%s: %w", path, err)
		}
		made, err := tlog.ProveTree(tree.N, old.N, reader)
		if err != nil {
			return 0, err
		}
		if fmt.Sprint(made) != fmt.Sprint(proof) {
			return 0, fmt.Errorf("%s: another proof than Go makes", path)
		}
	}
	return len(paths), nil
}

func proof(path string, old, size int64) (tlog.TreeProof, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if len(lines) < 2 || lines[0] != fmt.Sprintf("old %d", old) || lines[1] != fmt.Sprintf("new %d", size) {
		return nil, errors.New("not a proof between these sizes")
	}
	proof := tlog.TreeProof{}
	for _, line := range lines[2:] {
		hash, err := base64.StdEncoding.DecodeString(line)
		if err != nil || len(hash) != tlog.HashSize {
			return nil, errors.New("not a hash: " + line)
		}
		proof = append(proof, *(*tlog.Hash)(hash))
	}
	return proof, nil
}
