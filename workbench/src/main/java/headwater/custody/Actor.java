package headwater.custody;

/// Who acts on a case, and with what.
///
/// A name is either stated by the person or that of the account on this machine; nothing else about a person is
/// guessed. An account's name is not a person's: several people may share it.
///
/// @param version the program's, or `unpacked` where it runs from its classes
public record Actor(String name, Basis basis, String tool, String version) {

    /// How the name is known.
    public enum Basis {
        STATED,
        OPERATING_SYSTEM_USER,
        NOT_RECORDED
    }

    /// For entries written before names were.
    public static final Actor UNRECORDED = new Actor("", Basis.NOT_RECORDED, "headwater", "");

    public Actor {
        if (name.isBlank() != (basis == Basis.NOT_RECORDED)) {
            throw new IllegalArgumentException("\"" + name + "\" is not a name that is " + basis);
        }
    }

    /// @param stated the name a person gave, or empty for that of the account
    public static Actor of(String stated) {
        String built = Actor.class.getPackage().getImplementationVersion();
        String account = System.getProperty("user.name", "").strip();
        String name = stated.isBlank() ? account : stated.strip();
        Basis basis =
                !stated.isBlank() ? Basis.STATED : name.isEmpty() ? Basis.NOT_RECORDED : Basis.OPERATING_SYSTEM_USER;
        return new Actor(name, basis, "headwater", built == null ? "unpacked" : built);
    }
}
