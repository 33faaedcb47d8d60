package headwater.writing;

/// Why a form is not kept.
///
/// @param field the one to be mended
/// @param key what is wrong with it, such as `number`
/// @param value what was typed, or the part that is wrong; may be empty
public record FormFault(String field, String key, String value) {}
