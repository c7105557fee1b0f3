package fi.rekisteri.standalone.identity;

import fi.rekisteri.standalone.Settings;
import fi.rekisteri.standalone.identity.Secrets.Kind;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The people of the settings, who sign in by name and password. */
class Persons implements UserDetailsService {

    private final Settings settings;
    private final Secrets secrets;

    Persons(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (!settings.persons().containsKey(name)) {
            throw new UsernameNotFoundException("unknown");
        }
        return secrets.hash(Kind.PERSON, name)
                .map(hash -> User.withUsername(name)
                        .password(hash)
                        .authorities("person")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
