package zonenews.search;

import zonenews.NewsroomTestOnPostgres;

@NewsroomTestOnPostgres
class PostgresIndexTests extends IndexRules {}
