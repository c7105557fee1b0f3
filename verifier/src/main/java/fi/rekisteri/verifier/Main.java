package fi.rekisteri.verifier;

import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Illegible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;

/** The command line. Ends with a code and a reason, never with an exception's trace. */
public final class Main {
    static final int VERIFIED = 0;
    static final int NOT_VERIFIED = 1;
    static final int WRONG_USAGE = 2;
    static final int CANNOT_READ = 3;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        List<String> all = Arrays.asList(arguments);
        int code = SmallHeap.isNeeded(all) ? SmallHeap.run(all, err) : run(all, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Carries out a command; returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            if (arguments.isEmpty()) {
                throw new Usage("a command is needed");
            }
            List<String> rest = arguments.subList(1, arguments.size());
            return switch (arguments.getFirst()) {
                case "verify" -> VerifyCommand.run(rest, out);
                case "follow" -> FollowCommand.run(rest, out, err);
                case "witness" -> WitnessCommand.run(rest, out);
                case "help", "--help", "-h" -> {
                    out.print(Usage.TEXT);
                    yield VERIFIED;
                }
                default -> throw new Usage("there is no command '" + arguments.getFirst() + "'");
            };
        } catch (Usage e) {
            err.print(e.problem() + "\n\n" + Usage.TEXT);
            return WRONG_USAGE;
        } catch (Unreadable e) {
            return unreadable(err, e.reason());
        } catch (Illegible e) {
            return unreadable(err, e.what());
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return unreadable(err, "no such file, or one in the way: " + e.getFile());
        } catch (IOException e) {
            return unreadable(err, reason(e));
        } catch (OutOfMemoryError e) {
            return unreadable(err, "it needs more memory than this verifier allows itself");
        } catch (RuntimeException e) {
            return unreadable(
                    err, "the verifier failed on it (" + e.getClass().getSimpleName() + "): please report this");
        }
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return (kind.equals("IO") ? "" : kind + ": ") + e.getMessage();
    }

    private static int unreadable(PrintStream err, String reason) {
        err.println("CANNOT BE READ: " + reason);
        return CANNOT_READ;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
