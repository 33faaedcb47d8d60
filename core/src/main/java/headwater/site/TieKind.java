package headwater.site;

/// What ties sites to one another.
public enum TieKind {
    /// One account with a service that counts readers.
    ANALYTICS(true),
    /// One account with a service that sells or places advertisements.
    ADS(true),
    /// One app.
    APP(true),
    /// One token by which a service knows that somebody may speak for them.
    VERIFICATION(true),
    /// One certificate that names them, or certificates issued to one organisation.
    CERTIFICATE(true),
    /// One organisation for which their domains are registered.
    REGISTRATION(true),
    /// Domains registered on one day through one registrar.
    REGISTERED_TOGETHER(false),
    /// The same name servers.
    NAME_SERVERS(false),
    /// One address of a host.
    ADDRESS(false),
    /// Pages built alike.
    TEMPLATE(false);

    private final boolean isStrong;

    TieKind(boolean isStrong) {
        this.isStrong = isStrong;
    }

    /// Whether it can join sites by itself. What many unrelated sites buy from one provider cannot.
    public boolean isStrong() {
        return isStrong;
    }
}
