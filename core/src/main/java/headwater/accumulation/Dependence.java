package headwater.accumulation;

import java.util.List;

/// How strongly the truth of incidents hangs together: a Gaussian copula with one correlation for those that rest
/// on the same evidence and one for those of the same actor; the higher holds where both apply.
public record Dependence(double evidence, double actor) {

    public static final Dependence STANDARD = new Dependence(0.6, 0.3);

    /// Over which an answer must hold; at each the actor's correlation is at most the standard one.
    public static final List<Dependence> TRIED =
            List.of(new Dependence(0, 0), new Dependence(0.3, 0.3), STANDARD, new Dependence(0.9, 0.3));

    /// Taken off the correlations until a normal distribution with them exists.
    private static final double STEP = 0.95;

    public Dependence {
        if (!(evidence >= 0 && evidence < 1 && actor >= 0 && actor <= evidence)) {
            throw new IllegalArgumentException("not correlations: " + evidence + ", " + actor);
        }
    }

    private double between(Incident a, Incident b) {
        if (a.origin().sharesEvidence(b.origin())) {
            return evidence;
        }
        return a.origin().sharesActor(b.origin()) ? actor : 0;
    }

    /// The lower triangle whose square is the matrix of correlations. Chains of shared evidence can ask for more
    /// than can be; then all correlations are lowered alike.
    double[][] root(List<Incident> incidents) {
        for (double kept = 1; ; kept *= STEP) {
            double[][] root = new double[incidents.size()][incidents.size()];
            if (fill(root, incidents, kept)) {
                return root;
            }
        }
    }

    private boolean fill(double[][] root, List<Incident> incidents, double kept) {
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = i == j ? 1 : kept * between(incidents.get(i), incidents.get(j));
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j && rest <= 1e-9) {
                    return false;
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return true;
    }
}
