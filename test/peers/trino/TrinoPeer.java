import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trino.Session;
import io.trino.connector.MockConnectorFactory;
import io.trino.spi.connector.ColumnMetadata;
import io.trino.spi.connector.ConnectorViewDefinition;
import io.trino.spi.connector.ConnectorViewDefinition.ViewColumn;
import io.trino.spi.connector.SchemaTableName;
import io.trino.spi.type.TimeZoneKey;
import io.trino.spi.type.Type;
import io.trino.spi.type.VarcharType;
import io.trino.testing.LocalQueryRunner;
import io.trino.testing.MaterializedResult;
import io.trino.testing.MaterializedRow;
import io.trino.testing.TestingSession;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trino in one process, asked over standard input: a line of JSON in, a line of JSON out.
 *
 * <pre>
 * {"columns": [["eventtime", "varchar"], ...], "rows": [[line, account, region, day, path], ...]}   loads the table
 * {"sql": "SELECT ... ?", "parameters": ["'x'", ...]}                                               asks it
 * </pre>
 *
 * A line is one record as JSON, its keys in lower case. Parameters are SQL literals, put into EXECUTE ... USING as
 * Athena does with execution parameters.
 */
public final class TrinoPeer {
  private static final String CATALOG = "awsdatacatalog";
  private static final String SCHEMA = "exhibit";
  private static final List<String> PLACE = List.of("account", "region", "day", "$path");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<List<?>> records = new ArrayList<>();
  private final List<String[]> columns = new ArrayList<>();
  private final Session session =
      TestingSession.testSessionBuilder()
          .setCatalog(CATALOG)
          .setSchema(SCHEMA)
          .setTimeZoneKey(TimeZoneKey.UTC_KEY)
          .build();
  private final LocalQueryRunner runner = LocalQueryRunner.create(session);

  public static void main(String[] arguments) throws Exception {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    TrinoPeer peer = new TrinoPeer();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(JSON.writeValueAsString(peer.answer(JSON.readTree(line))));
    }
    System.exit(0);
  }

  private TrinoPeer() {
    runner.createCatalog(
        CATALOG,
        MockConnectorFactory.builder()
            .withListSchemaNames(any -> List.of(SCHEMA))
            .withGetColumns(any -> rawColumns())
            .withData(any -> records)
            .withGetViews((any, prefix) -> Map.of(new SchemaTableName(SCHEMA, "cloudtrail_logs"), view()))
            .build(),
        Map.of());
  }

  private ObjectNode answer(JsonNode request) {
    try {
      return request.has("rows") ? load(request) : ask(request);
    } catch (RuntimeException failure) {
      return JSON.createObjectNode().put("error", String.valueOf(failure.getMessage()));
    }
  }

  private ObjectNode load(JsonNode request) {
    columns.clear();
    request.get("columns").forEach(one -> columns.add(new String[] {one.get(0).asText(), one.get(1).asText()}));
    records.clear();
    for (JsonNode row : request.get("rows")) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText()));
      records.add(cells);
    }
    return JSON.createObjectNode().put("loaded", records.size());
  }

  private ObjectNode ask(JsonNode request) {
    List<String> parameters = new ArrayList<>();
    request.get("parameters").forEach(one -> parameters.add(one.asText()));
    Session prepared =
        Session.builder(session).addPreparedStatement("question", request.get("sql").asText()).build();
    String using = parameters.isEmpty() ? "" : " USING " + String.join(", ", parameters);
    MaterializedResult result = runner.execute(prepared, "EXECUTE question" + using);
    ObjectNode answer = JSON.createObjectNode();
    result.getColumnNames().forEach(answer.putArray("columns")::add);
    ArrayNode rows = answer.putArray("rows");
    for (MaterializedRow row : result.getMaterializedRows()) {
      ArrayNode cells = rows.addArray();
      row.getFields().forEach(cell -> cells.add(cell == null ? null : cell.toString()));
    }
    return answer;
  }

  private List<ColumnMetadata> rawColumns() {
    List<ColumnMetadata> raw = new ArrayList<>();
    raw.add(new ColumnMetadata("line", VarcharType.VARCHAR));
    PLACE.forEach(name -> raw.add(new ColumnMetadata(name, VarcharType.VARCHAR)));
    return raw;
  }

  private ConnectorViewDefinition view() {
    List<String> selected = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<ViewColumn> types = new ArrayList<>();
    for (String[] column : columns) {
      fields.add("\"" + column[0] + "\" " + column[1]);
      selected.add("r.\"" + column[0] + "\"");
      types.add(new ViewColumn(column[0], typeOf(column[1]).getTypeId(), Optional.empty()));
    }
    for (String name : PLACE) {
      selected.add("\"" + name + "\"");
      types.add(new ViewColumn(name, VarcharType.VARCHAR.getTypeId(), Optional.empty()));
    }
    String sql =
        "SELECT " + String.join(", ", selected)
            + " FROM (SELECT CAST(json_parse(line) AS ROW(" + String.join(", ", fields) + ")) r, "
            + "account, region, \"day\", \"$path\" FROM raw)";
    return new ConnectorViewDefinition(
        sql, Optional.of(CATALOG), Optional.of(SCHEMA), types, Optional.empty(), Optional.empty(), true);
  }

  private Type typeOf(String name) {
    return runner.getPlannerContext().getTypeManager().fromSqlType(name);
  }
}
