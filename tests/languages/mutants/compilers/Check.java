import com.sun.source.util.JavacTask;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads programs in base64, one a line, and answers with a mark of what each says, or with "-" of one that is refused. */
class Check {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///A.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static String said(StandardJavaFileManager files, String text) throws Exception {
    var errors = new DiagnosticCollector<JavaFileObject>();
    var options = List.of("-proc:none");
    var task =
        (JavacTask) COMPILER.getTask(null, files, errors, options, null, List.of(new Text(text)));
    var tree = new StringBuilder();
    for (var unit : task.parse()) tree.append(unit);
    for (var each : errors.getDiagnostics())
      if (each.getKind() == Diagnostic.Kind.ERROR) return "-";
    return Integer.toHexString(tree.toString().hashCode()) + "." + tree.length();
  }

  public static void main(String[] arguments) throws Exception {
    var files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    var lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      var text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      System.out.println(said(files, text));
    }
  }
}
