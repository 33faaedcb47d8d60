package headwater.importing;

import headwater.model.Phrase;
import java.util.List;
import java.util.Map;

/// An importer whose records a person may also write one at a time: it says what there is to fill in, what is wrong
/// with a record before anything is kept, and how records stand in a file that it reads.
public interface FormReader extends Importer {

    /// What is written in a field, and so how it is checked.
    enum Sort {
        ADDRESS,
        WORDS,
        FILE,
        DIGEST,
        TIME,
        ZONE,
        COUNT,
        CODE
    }

    /// One field of a record.
    ///
    /// @param name as it stands in the header of a file
    /// @param codes the words of ours that may stand in it; empty for any
    record Field(String name, Sort sort, List<String> codes) {
        public Field {
            codes = List.copyOf(codes);
        }
    }

    /// Why one field cannot be read.
    ///
    /// @param detail what a rejected record of a file is told, in English
    /// @param said the same to a person who fills in a form
    record Fault(String field, String detail, Phrase said) {}

    /// In the order in which a person fills them in.
    List<Field> fields();

    /// Everything that is wrong with a record, so that a person mends it once.
    ///
    /// @param cells by the name of the field; an empty one says nothing
    /// @param access whether the whole file is said to be public, so that a record need not say so
    List<Fault> faults(Map<String, String> cells, boolean access);

    /// The id that the observation of a record has once it is kept.
    String id(Map<String, String> cells);

    /// A file of these records with all fields, as this importer reads it; without records, one to be filled in.
    String file(List<Map<String, String>> records);
}
