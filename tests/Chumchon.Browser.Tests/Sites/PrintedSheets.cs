using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>What a page takes on paper.</summary>
/// <param name="Size">Of the first sheet, in points.</param>
internal sealed partial record PrintedSheets(int Count, string Size)
{
    public const string UprightA4 = "594.95996 841.91998";

    public static async Task<PrintedSheets> OfAsync(IPage page)
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return new(Sheet().Count(pdf), MediaBox().Match(pdf).Groups["size"].Value);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 (?<size>[0-9. ]+?)\s*\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MediaBox();
}
