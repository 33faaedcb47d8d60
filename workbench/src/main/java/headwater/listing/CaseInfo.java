package headwater.listing;

/// A case in a list.
///
/// @param notice printed on every page, or empty
/// @param isAnalysed whether the latest analysis is of the material as it is now
public record CaseInfo(
        String name, String question, String notice, int observations, int context, int rejected, boolean isAnalysed) {
    public CaseInfo {
        if (name.isBlank() || observations < 0 || context < 0 || rejected < 0) {
            throw new IllegalArgumentException("not a case: \"" + name + "\"");
        }
    }
}
