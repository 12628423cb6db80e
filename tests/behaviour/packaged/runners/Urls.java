// Connects to URLs in the world that it is started in: a URL a line, and a line back that says how it ended.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;

class Urls {
  static String run(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("select 1");
      return "done";
    } catch (Exception error) {
      return String.valueOf(error.getMessage());
    }
  }

  /** JSON, as far as URLs and messages need it. */
  static String quoted(String text) {
    return '"' + text.replaceAll("[^ !#-\\[\\]-~]", " ") + '"';
  }

  static String unquoted(String line) {
    return line.substring(1, line.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  public static void main(String[] words) throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) System.out.println(quoted(run(unquoted(line))));
  }
}
