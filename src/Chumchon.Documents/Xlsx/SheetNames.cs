using System.Buffers;
using System.Globalization;

namespace Chumchon.Documents.Xlsx;

/// <summary>Makes names that Excel takes for sheets: at most 31 letters, none of <c>: \ / ? * [ ]</c>, no apostrophe at the ends, each once.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":\\/?*[]");

    public static IReadOnlyList<string> Fit(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<string> names = [];
        foreach (var name in wanted)
        {
            var clean = Clean(name);
            var fit = Cut(clean, Longest);
            for (var number = 2; !taken.Add(fit); number++)
            {
                var suffix = $" ({number})";
                fit = Cut(clean, Longest - suffix.Length) + suffix;
            }

            names.Add(fit);
        }

        return names;
    }

    private static string Clean(string name)
    {
        var letters = name.Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) ? '-' : letter);
        var clean = string.Concat(letters).Trim().Trim('\'');
        return clean.Length == 0 || clean.Equals("History", StringComparison.OrdinalIgnoreCase) ? $"{clean}-" : clean;
    }

    // A Thai letter is never parted from its vowel and tone marks.
    private static string Cut(string name, int longest)
    {
        var end = 0;
        while (end < name.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(name, end);
            if (next > longest)
            {
                break;
            }

            end = next;
        }

        return name[..end].TrimEnd().TrimEnd('\'');
    }
}
