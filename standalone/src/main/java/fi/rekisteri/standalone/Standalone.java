package fi.rekisteri.standalone;

/** The one command of the README. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] arguments) {
        System.out.println("Rekisteri");
    }
}
