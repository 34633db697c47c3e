using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.Home;

/// <summary>The addresses of this room.</summary>
public static class HomeLinks
{
    public const string Home = "/";

    /// <summary>The home page of a province or the department, told of a month.</summary>
    public static string HomeOf(SalesMonth month) => $"{Home}?month={month}";
}
