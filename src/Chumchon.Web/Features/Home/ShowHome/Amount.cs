using Chumchon.Domain.Money;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>An amount as the tables of this page show it: <c>1,234.50</c>, or a dash where nothing is known.</summary>
public static class Amount
{
    public static string Of(long? satang) => satang is { } known ? new Baht(known).ToString() : "–";
}
