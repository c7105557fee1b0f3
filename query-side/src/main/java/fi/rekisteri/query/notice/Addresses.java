package fi.rekisteri.query.notice;

/** Where the published notices are. */
final class Addresses {

    private Addresses() {}

    static String list() {
        return "/registers";
    }

    static String current(String register) {
        return list() + "/" + register + "/notice";
    }

    static String version(String register, int version) {
        return current(register) + "/versions/" + version;
    }
}
