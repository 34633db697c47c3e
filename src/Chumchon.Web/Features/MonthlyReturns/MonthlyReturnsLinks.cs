using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>The addresses of this room.</summary>
public static class MonthlyReturnsLinks
{
    /// <summary>The choice of the month, opening on the month of work.</summary>
    public const string Entry = "/entry/otop-sales";

    /// <summary>The earlier figures of a month's rows, for the entry page's script.</summary>
    public const string PastRoute = $"{Entry}/{{month}}/past";

    /// <summary>What became of one row, for the page's panel.</summary>
    public const string RowPastRoute = $"{Entry}/{{month}}/rows/{{line:long}}/past";

    /// <summary>What the reader of pasted blocks says, by language and content.</summary>
    public const string ReaderWordsRoute = $"{Entry}/words/{{name}}";

    /// <summary>The choice of the month, of a district and year.</summary>
    public static string EntryOf(DistrictCode district, FiscalYear year) => $"{Entry}?fiscalYear={year}&district={district}";

    /// <summary>The entry page of one's own district's month.</summary>
    public static string EntryOf(SalesMonth month) => $"{Entry}/{month}";

    /// <summary>The entry page of a district's month, for officers of a wider area.</summary>
    public static string EntryOf(DistrictCode district, SalesMonth month) => $"{Entry}/{month}?district={district}";

    /// <summary>The month as an Excel form.</summary>
    /// <param name="district">Null for one's own.</param>
    public static string FormFileOf(SalesMonth month, DistrictCode? district) => $"{Entry}/{month}/form.xlsx{QueryOf(district)}";

    /// <summary>Where a filled-in form of one's own district comes back.</summary>
    public static string UploadOf(SalesMonth month) => $"{Entry}/{month}/upload";

    /// <summary>The month as an empty form on paper.</summary>
    /// <param name="district">Null for one's own.</param>
    /// <param name="withPrevious">With the totals of the month before.</param>
    public static string PrintFormOf(SalesMonth month, DistrictCode? district, bool withPrevious = false)
    {
        var query = QueryOf(district);
        return $"{Entry}/{month}/print-form{query}{(withPrevious ? $"{(query.Length == 0 ? '?' : '&')}previous=1" : "")}";
    }

    /// <summary>How a month is recorded, step by step.</summary>
    public const string Help = $"{Entry}/help";

    /// <param name="step">One of <c>HelpPage.Steps</c>.</param>
    public static string HelpOf(string step) => $"{Help}#{step}";

    private static string QueryOf(DistrictCode? district) => district is { } code ? $"?district={code}" : "";

    /// <summary>The check of a receipt by its code.</summary>
    public const string CheckReceipt = "/receipts/check";

    public static string CheckOf(ReceiptCode code) => $"{CheckReceipt}?code={code}";

    /// <summary>The receipt of a save. It names the district, so that whoever gets the address opens the same receipt.</summary>
    public static string ReceiptOf(DistrictCode district, SalesMonth month, long version) =>
        $"{Entry}/{month}/receipts/{version.ToString(CultureInfo.InvariantCulture)}?district={district}";

    /// <summary>All writes of a district's month.</summary>
    public static string SavesOf(DistrictCode district, SalesMonth month) => $"{Entry}/{month}/saves?district={district}";

    /// <summary>The writes before a version.</summary>
    public static string SavesBefore(DistrictCode district, SalesMonth month, long version) =>
        $"{SavesOf(district, month)}&before={version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>One write with all its changes.</summary>
    public static string WriteOf(DistrictCode district, SalesMonth month, long version) =>
        $"{SavesOf(district, month)}&version={version.ToString(CultureInfo.InvariantCulture)}";
}
