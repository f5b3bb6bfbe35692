package io.readiness.web.report;

import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.View.Viewer;
import io.readiness.profile.Profile;
import io.readiness.web.report.Report.Place;
import io.readiness.web.report.ReportMaker.Beside;
import io.readiness.web.report.ReportMaker.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads of themselves where they came to it, such as at the end of an interview: by an address that is theirs alone.
 *
 * @param profile what they told
 * @param day the day of assessment
 * @param language the language they read it in
 * @param address where the page stands; the document of the same is at {@code report.pdf} below it
 */
public record OwnReport(Profile profile, LocalDate day, Language language, String address) {

    /**
     * The page.
     *
     * @param tried what they would do, as the page named it
     * @param smallest whether they look for the smallest change to the next band
     */
    public RestResponse<String> page(List<String> tried, boolean smallest) {
        return ReportPages.toNobody(ReportPages.page(report(new Outlook.Asked(tried, smallest))));
    }

    /** The document. */
    public RestResponse<byte[]> document() {
        return ReportPages.toNobody(ReportPages.document("report", ReportDocument.print(report(null))));
    }

    private Report report(Outlook.@Nullable Asked asked) {
        Place place = new Place(address, List.of(Viewer.CANDIDATE), null, false, null);
        return ReportMaker.of(
                new Subject(profile, day, false), language, Viewer.CANDIDATE, place, Beside.NOTHING, asked);
    }
}
