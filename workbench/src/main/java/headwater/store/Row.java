package headwater.store;

/// One given record as it is kept.
///
/// @param id an observation's or a context entry's id
/// @param json the record in its published form
public record Row(String id, String json) {
    public Row {
        if (id.isBlank() || json.isBlank()) {
            throw new IllegalArgumentException("a record needs an id and content: \"" + id + "\"");
        }
    }
}
