package zonenews.search;

import zonenews.NewsroomTest;

@NewsroomTest
class IndexTests extends IndexRules {}
