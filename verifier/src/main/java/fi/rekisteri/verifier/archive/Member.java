package fi.rekisteri.verifier.archive;

/** A file in the archive, as its directory tells of it. */
record Member(String name, boolean deflated, long crc, long packed, long size, long offset) {

    /** Refuses names that would leave the folder they are unpacked into, and names a terminal or a file system reads otherwise. */
    static void checkName(String name) throws Unreadable {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\' || c == ':') {
                throw new Unreadable("a file in the archive has an unusable name");
            }
        }
        if (name.isEmpty() || name.length() > Limits.NAME) {
            throw new Unreadable("a file in the archive has an unusable name");
        }
        if (name.startsWith("/") || ("/" + name + "/").contains("/../") || ("/" + name + "/").contains("/./")) {
            throw new Unreadable("a file in the archive would be unpacked outside its folder (zip slip)");
        }
    }

    void checkSizes(long room) throws Unreadable {
        if (packed < 0 || size < 0 || offset < 0 || packed > room || offset > room - packed) {
            throw new Unreadable("the archive's directory gives " + name + " an impossible place or size");
        }
        if (!deflated && packed != size) {
            throw new Unreadable("the archive's directory contradicts itself about the size of " + name);
        }
        if (size > Limits.SMALL && size / Limits.RATIO > packed) {
            throw new Unreadable(name + " would unpack to more than " + Limits.RATIO + " times its size (a zip bomb)");
        }
    }
}
