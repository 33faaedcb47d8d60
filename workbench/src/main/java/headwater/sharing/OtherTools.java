package headwater.sharing;

import headwater.sharing.SharingResult.Counted;
import headwater.synchrony.CoShares;
import headwater.synchrony.Shares;
import java.util.List;
import java.util.Locale;

/// What two tools in use would flag on the same table, by their published way of counting, written anew here.
final class OtherTools {

    /// CooRTweet's default (Righetti and Balluff 2025): ten seconds, two shares, the median of the weights.
    private static final int COORTWEET_WINDOW = 10;

    private static final int COORTWEET_LEAST = 2;
    private static final double COORTWEET_CUT = 0.5;

    /// The Coordination Network Toolkit (Graham, QUT Digital Observatory): two messages or more.
    private static final int TOOLKIT_LEAST = 2;

    private OtherTools() {}

    /// @param counted what was counted for the request, which is CooRTweet's way
    static List<Counted> count(Shares shares, CoShares counted, SharingRequest request) {
        int window = request.counted().window();
        CoShares usual = CoShares.within(shares, COORTWEET_WINDOW, COORTWEET_LEAST);
        CoShares messages = CoShares.messagesWithin(shares, window);
        CoShares.Cut byMessages = messages.from(TOOLKIT_LEAST);
        return List.of(
                overMedian("CooRTweet, its defaults", COORTWEET_WINDOW, usual),
                overMedian("CooRTweet, this window", window, counted),
                new Counted(
                        "Coordination Network Toolkit, this window",
                        window,
                        TOOLKIT_LEAST + " messages or more",
                        messages.edges(),
                        byMessages.edges(),
                        byMessages.accounts()));
    }

    private static Counted overMedian(String as, int window, CoShares counted) {
        CoShares.Cut cut = counted.over(COORTWEET_CUT);
        return new Counted(
                as,
                window,
                String.format(Locale.ROOT, "more than the median, %.1f", cut.bound()),
                counted.edges(),
                cut.edges(),
                cut.accounts());
    }
}
