package fi.rekisteri.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakRealmTest {

    static final JsonNode REALM = JsonMapper.shared().readTree(Path.of("../docker/keycloak/rekisteri-realm.json"));

    @Test
    void keycloak_knows_the_programmes_and_people_of_standalone_with_the_same_roles() throws Exception {
        Settings standalone = settings();
        Map<String, List<String>> wanted = new TreeMap<>(standalone.persons());
        standalone.clients().forEach((name, roles) -> wanted.put("service-account-" + name, roles));

        Map<String, List<String>> found = new TreeMap<>();
        for (JsonNode user : REALM.get("users")) {
            found.put(
                    user.get("username").asString(),
                    user.get("clientRoles")
                            .get("rekisteri")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }

        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void the_realm_brings_no_secret_with_it() {
        assertThat(REALM.findValues("secret")).isEmpty();
        assertThat(REALM.findValues("credentials")).isEmpty();
    }

    private static Settings settings() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("standalone", new ClassPathResource("standalone.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment).bind("rekisteri", Settings.class).get();
    }
}
