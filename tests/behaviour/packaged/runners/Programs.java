// Runs programs in the world that it is started in: the name of a class a line, and a line back that says how it ended.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

class Programs {
  static String run(String name) throws Exception {
    Method method = Class.forName(name).getDeclaredMethod("main", String[].class);
    method.setAccessible(true);
    try {
      method.invoke(null, (Object) new String[0]);
      return "done";
    } catch (InvocationTargetException error) {
      return String.valueOf(error.getCause());
    }
  }

  /** JSON, as far as messages need it. */
  static String quoted(String text) {
    return '"' + text.replaceAll("[^ !#-\\[\\]-~]", " ") + '"';
  }

  public static void main(String[] words) throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = lines.readLine(); line != null; line = lines.readLine())
      System.out.println(quoted(run(line.substring(1, line.length() - 1))));
  }
}
