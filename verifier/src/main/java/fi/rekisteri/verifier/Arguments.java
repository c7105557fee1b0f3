package fi.rekisteri.verifier;

import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line taken apart: plain words, options with a value (any number of times), flags. */
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    static Arguments of(List<String> arguments, Set<String> options, Set<String> flags) throws Usage {
        Arguments parsed = new Arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (flags.contains(argument)) {
                parsed.values.put(argument, List.of());
            } else if (options.contains(argument)) {
                if (++i == arguments.size()) {
                    throw new Usage(argument + " needs a value");
                }
                parsed.values
                        .computeIfAbsent(argument, option -> new ArrayList<>())
                        .add(arguments.get(i));
            } else if (argument.startsWith("--")) {
                throw new Usage("there is no option " + argument);
            } else {
                parsed.words.add(argument);
            }
        }
        return parsed;
    }

    String onlyWord(String what) throws Usage {
        if (words.size() != 1) {
            throw new Usage("exactly one " + what + " is needed");
        }
        return words.getFirst();
    }

    void noWords() throws Usage {
        if (!words.isEmpty()) {
            throw new Usage("'" + words.getFirst() + "' does not belong here");
        }
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) throws Usage {
        List<String> given = all(option);
        if (given.size() > 1) {
            throw new Usage(option + " is given more than once");
        }
        return given.stream().findFirst();
    }

    String required(String option) throws Usage {
        return one(option).orElseThrow(() -> new Usage(option + " is needed"));
    }

    int number(String option, int otherwise, int most) throws Usage {
        String text = one(option).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Usage(option + " is a number from 0 to " + most);
    }

    List<Key> keys(String option) throws Usage {
        List<Key> keys = new ArrayList<>();
        for (String vkey : all(option)) {
            try {
                keys.add(Key.parse(vkey));
            } catch (Illegible e) {
                throw new Usage(option + " " + vkey + ": " + e.what());
            }
        }
        return keys;
    }

    static Path path(String text) throws Usage {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Usage("'" + text + "' is no path");
        }
    }
}
