package fi.rekisteri.query.export.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "The newest hundred exports of a register, newest first")
record ExportList(List<ExportStatus> exports) {}
