using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>The addresses of this room.</summary>
public static class MonthlyReturnsLinks
{
    /// <summary>The choice of the month, opening on the month of work.</summary>
    public const string Entry = "/entry/otop-sales";

    /// <summary>The entry page of a district's month.</summary>
    public static string EntryOf(SalesMonth month) => $"{Entry}?month={month}";

    /// <summary>The entry page of a district's month, for officers of a wider area.</summary>
    public static string EntryOf(DistrictCode district, SalesMonth month) => $"{Entry}?month={month}&district={district}";
}
