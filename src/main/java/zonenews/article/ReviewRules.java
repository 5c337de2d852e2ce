package zonenews.article;

import zonenews.site.SiteSettings;

/**
 * How the office reviews.
 *
 * @param steps 0 to 3; without any, who writes publishes
 * @param sendingIsFirstStep 录入即初审: the writer's sending counts as the first step
 */
public record ReviewRules(int steps, boolean sendingIsFirstStep) {

    public static final ReviewRules NO_REVIEW = new ReviewRules(0, false);
    public static final int MOST_STEPS = 3;

    public ReviewRules {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(steps + " review steps");
        }
    }

    public static ReviewRules of(SiteSettings settings) {
        return new ReviewRules(settings.reviewSteps(), settings.sendingIsFirstStep());
    }

    /** Whether nothing is published without the eyes of somebody else. */
    public boolean asksForReview() {
        return steps > 0;
    }
}
