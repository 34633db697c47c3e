using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Platform.Officers;

/// <summary>
/// The spelling under which a name is looked up. What no name may hold, and a database or the normalization refuses, becomes
/// a sign that no name holds, so that such a name is one that no account has.
/// </summary>
public sealed class NameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var known = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            known.Append(IsCharacter(rune) ? rune.ToString() : "\uFFFD");
        }

        return known.ToString().Normalize().ToUpperInvariant();
    }

    public string? NormalizeEmail(string? email) => NormalizeName(email);

    private static bool IsCharacter(Rune rune) =>
        rune.Value != 0 && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);
}
