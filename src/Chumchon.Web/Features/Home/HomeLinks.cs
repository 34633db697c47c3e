using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.Home;

/// <summary>The addresses of this room.</summary>
public static class HomeLinks
{
    public const string Home = "/";

    /// <summary>The home page of a province or the department, told of a month.</summary>
    /// <param name="province">That the department looks into; null for one's own area.</param>
    public static string HomeOf(SalesMonth month, ProvinceCode? province = null) =>
        $"{Home}?month={month}{(province is { } code ? $"&province={code}" : "")}";
}
