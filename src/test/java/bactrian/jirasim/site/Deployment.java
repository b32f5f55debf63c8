package bactrian.jirasim.site;

/** The two kinds of Jira, which differ in nearly every shape. */
public enum Deployment {
    CLOUD,
    DATA_CENTER;

    /**
     * {@code cloud} or {@code data-center}.
     *
     * @throws IllegalArgumentException naming the accepted words
     */
    public static Deployment of(String word) {
        return switch (word) {
            case "cloud" -> CLOUD;
            case "data-center" -> DATA_CENTER;
            default -> throw new IllegalArgumentException("Deployment is 'cloud' or 'data-center', not '" + word + "'");
        };
    }
}
