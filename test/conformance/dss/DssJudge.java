import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * EU DSS with its default policy, offline. Its arguments are a file and the certificates that are trusted. Without them
 * each line of standard input is such a request, its parts apart by tabs, with the time of the judgement behind the
 * file. Each line of standard output is an answer, as JSON.
 */
public final class DssJudge {
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.out.println(answer(arguments[0], Instant.now(), Arrays.copyOfRange(arguments, 1, arguments.length)));
      return;
    }
    Scanner requests = new Scanner(System.in, StandardCharsets.UTF_8);
    while (requests.hasNextLine()) {
      String[] parts = requests.nextLine().split("\t");
      System.out.println(answer(parts[0], Instant.parse(parts[1]), Arrays.copyOfRange(parts, 2, parts.length)));
    }
  }

  private static String answer(String path, Instant at, String[] roots) {
    try {
      return judge(path, at, roots);
    } catch (RuntimeException refused) {
      return "{\"refused\": " + text(refused.getMessage()) + ", \"signatures\": []}";
    }
  }

  private static String judge(String path, Instant at, String[] roots) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    for (String root : roots) trusted.addCertificate(DSSUtils.loadCertificate(new File(root)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(path));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(at));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    return "{\"refused\": null, \"signatures\": "
        + list(report.getSignatureIdList(), id -> signature(report, id)) + "}";
  }

  private static String signature(SimpleReport report, String id) {
    Set<String> scopes = new TreeSet<>();
    report.getSignatureScopes(id).forEach(scope -> scopes.add(scope.getScope().name()));
    return "{\"level\": " + text(String.valueOf(report.getSignatureFormat(id)))
        + ", " + verdict(report, id)
        + ", \"scopes\": " + list(scopes, DssJudge::text)
        + ", \"timestamps\": "
        + list(report.getSignatureTimestamps(id), stamp -> "{" + verdict(report, stamp.getId()) + "}") + "}";
  }

  private static String verdict(SimpleReport report, String id) {
    Enum<?> reason = report.getSubIndication(id);
    return "\"indication\": " + text(String.valueOf(report.getIndication(id)))
        + ", \"reason\": " + (reason == null ? "null" : text(reason.name()))
        + ", \"errors\": " + list(report.getAdESValidationErrors(id), one -> text(one.getValue()))
        + ", \"warnings\": " + list(report.getAdESValidationWarnings(id), one -> text(one.getValue()));
  }

  private static <T> String list(Collection<T> all, Function<T, String> shown) {
    return all.stream().map(shown).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(String value) {
    return "\"" + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
  }
}
