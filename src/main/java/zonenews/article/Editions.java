package zonenews.article;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Editions extends JpaRepository<Edition, Long> {}
