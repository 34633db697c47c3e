using System.Globalization;

namespace Chumchon.Domain.Tests;

/// <summary>
/// Sets both cultures for a test. The program pins the formatting culture to invariant; that nothing of Domain depends on
/// it is shown under th-TH, whose calendar is 543 years ahead, and de-DE, whose comma is the decimal mark.
/// </summary>
internal sealed class UnderCulture : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo language = CultureInfo.CurrentUICulture;

    public UnderCulture(string culture, string language = "th")
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = language;
    }
}
