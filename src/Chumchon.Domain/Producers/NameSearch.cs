using System.Globalization;
using System.Text;

namespace Chumchon.Domain.Producers;

/// <summary>
/// The form in which producers' names are searched: what is stored and what is typed pass this one function, and databases
/// compare only its results.
/// </summary>
public static class NameSearch
{
    /// <summary>
    /// The text in lower case, without blanks and invisible signs, in compatibility form: a sara am typed as two signs and
    /// full-width letters are found too. Empty where nothing is left.
    /// </summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                kept.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return kept.ToString();
    }
}
