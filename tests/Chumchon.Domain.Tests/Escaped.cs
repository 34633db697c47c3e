using System.Globalization;
using System.Text.RegularExpressions;

namespace Chumchon.Domain.Tests;

/// <summary>The six characters <c>\uXXXX</c> of a shared case stand for one that cannot be seen.</summary>
internal static partial class Escaped
{
    public static string Read(string text) => Escape().Replace(
        text, static match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u[0-9a-f]{4}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
