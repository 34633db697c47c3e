using System.Globalization;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>A share in percent with two decimals, halves away from nought.</summary>
public static class Share
{
    /// <summary><c>93.40</c>; a dash where there is nothing to be a part of.</summary>
    public static string Of(long part, long whole)
    {
        if (whole <= 0)
        {
            return "–";
        }

        var hundredths = (long)((((Int128)part * 20_000) + whole) / ((Int128)whole * 2));
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");
    }
}
