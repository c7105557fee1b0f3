package fi.rekisteri.verifier.report;

/** Why an export fails. The names are part of the report's format. */
public enum Reason {
    FILE_MISSING,
    FILE_UNKNOWN,
    FILE_MALFORMED,
    /** Not the file the manifest announces. */
    FILE_WRONG,
    CHECKPOINT_MALFORMED,
    /** By none of the keys that were given or are remembered; also the same name with another key. */
    CHECKPOINT_NOT_SIGNED,
    /** A known key is named, and its signature is false. */
    SIGNATURE_FALSE,
    /** Signed by a key given now, by none that is remembered. */
    KEY_CHANGED,
    ORIGIN_WRONG,
    /** An older checkpoint, a witness or a time stamp has seen another tree. */
    HISTORY_CONTRADICTED,
    /** The log was larger once. */
    ROLLED_BACK,
    CONSISTENCY_PROOF_WRONG,
    ROOT_WRONG,
    TILE_WRONG,
    ENTRY_WRONG,
    ENTRY_MALFORMED,
    ORDER_WRONG,
    /** An event between two of a stream was never logged. */
    SEQUENCE_GAP,
    TIME_DISPROVED,
    PAYLOAD_WRONG,
    METADATA_WRONG,
    KEYS_WRONG,
    /** In scope, and not in the export. */
    RECORD_MISSING,
    /** Its bytes are not in the export, and nothing explains it. */
    BYTES_MISSING,
    RECORD_MALFORMED,
    RECORD_WRONG,
    RECORD_OUT_OF_SCOPE,
    CSV_WRONG,
    ERASURE_WRONG,
    NOTICE_WRONG,
    TIME_STAMP_WRONG,
    WITNESSES_TOO_FEW,
    EXPORT_NOT_ON_RECORD
}
