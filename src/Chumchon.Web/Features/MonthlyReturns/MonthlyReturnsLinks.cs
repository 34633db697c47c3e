using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>The addresses of this room.</summary>
public static class MonthlyReturnsLinks
{
    /// <summary>The choice of the month, opening on the month of work.</summary>
    public const string Entry = "/entry/otop-sales";

    /// <summary>The earlier figures of a month's rows, for the entry page's script.</summary>
    public const string PastRoute = $"{Entry}/{{month}}/past";

    /// <summary>The choice of the month, of a district and year.</summary>
    public static string EntryOf(DistrictCode district, FiscalYear year) => $"{Entry}?fiscalYear={year}&district={district}";

    /// <summary>The entry page of one's own district's month.</summary>
    public static string EntryOf(SalesMonth month) => $"{Entry}/{month}";

    /// <summary>The entry page of a district's month, for officers of a wider area.</summary>
    public static string EntryOf(DistrictCode district, SalesMonth month) => $"{Entry}/{month}?district={district}";
}
