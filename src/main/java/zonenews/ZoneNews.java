package zonenews;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class ZoneNews {

    public static void main(String[] arguments) {
        SpringApplication.run(ZoneNews.class, arguments);
    }
}
