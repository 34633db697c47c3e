using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chumchon.Domain.Tests.Producers;

internal sealed record DrawnName(int Title, string Own);

/// <summary>The twin of the front end's <c>tests/names.js</c>: equal seeds write equal texts in both.</summary>
internal sealed partial class NameDraws(NameDraws.Settings settings)
{
    private const string Consonants = "กขคงจชซดตถทนบปผพฟมยรลวสหอ";
    private const string Tones = "่้๊๋";
    private const string Vowels = "ิีึืุูั็";

    private static readonly string[] Signs =
    [
        " ", "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u200f", "\u202a", "\u202c",
        "\u202d", "\u2066", "\u2069", "\ufe0f",
    ];

    private static readonly int[] Digits = [0, 0x0E50 - 0x30, 0xFF10 - 0x30];

    private uint state = settings.Seed;

    /// <summary>What tests/name-draws.json holds.</summary>
    /// <param name="Digest">Of what the keys of all draws come to, in C# and in the browser.</param>
    /// <param name="Titles">The spellings of each title, with the name's own letters in braces.</param>
    internal sealed record Settings(int Draws, uint Seed, string Digest, string[][] Titles, string[] Names)
    {
        private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

        public static Settings Read() =>
            JsonSerializer.Deserialize<Settings>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "name-draws.json")), Web)!;
    }

    public DrawnName Name() => new(Below(settings.Titles.Length), Of(settings.Names));

    /// <summary>Another name, one sign or its title away.</summary>
    public DrawnName Other(DrawnName name)
    {
        while (true)
        {
            var other = Below(4) == 0
                ? name with { Title = Below(settings.Titles.Length) }
                : name with { Own = string.Concat(Changed([.. ClustersOf(name.Own)])) };
            if (other.Title != name.Title || Solid(other.Own) != Solid(name.Own))
            {
                return other;
            }
        }
    }

    /// <summary>The name as somebody might write it.</summary>
    public string Spelled(DrawnName name)
    {
        var written = Of(settings.Titles[name.Title]).Replace("{}", name.Own, StringComparison.Ordinal);
        return string.Concat(ClustersOf(written).Select(signs => Padding(5) + Respelled(signs))) + Padding(5);
    }

    private static string Solid(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> ClustersOf(string text) => Cluster().Matches(text).Select(static match => match.Value);

    private int Below(int most)
    {
        state = unchecked((state * 1_664_525) + 1_013_904_223);
        return (int)((state >> 8) % (uint)most);
    }

    private T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private char Of(string signs) => signs[Below(signs.Length)];

    private string Padding(int rarely) => Below(rarely) == 0 ? Of(Signs) : "";

    private List<string> Changed(List<string> clusters)
    {
        var at = Below(clusters.Count);
        var here = clusters[at];
        switch (Below(5))
        {
            case 0 when Consonants.Contains(here[0]):
                clusters[at] = Of(Consonants) + here[1..];
                break;
            case 1:
                clusters[at] = Among(Tones, here);
                break;
            case 2:
                clusters[at] = Among(Vowels, here);
                break;
            case 3 when Consonants.Contains(here[0]):
                clusters.RemoveAt(at);
                break;
            case 3:
                clusters.Add($"{Below(10)}");
                break;
            case 4 when at > 0:
                (clusters[at - 1], clusters[at]) = (here, clusters[at - 1]);
                break;
        }

        return clusters;
    }

    private string Among(string marks, string text) =>
        text.AsSpan().IndexOfAny(marks) is >= 0 and var at ? text[..at] + Of(marks) + text[(at + 1)..] : text;

    private string Respelled(string signs)
    {
        var opening = signs[..1];
        var marks = signs[1..].Where(static sign => sign != 'ำ').ToList();
        var end = "";
        if (signs.EndsWith('ำ'))
        {
            switch (Below(3))
            {
                case 0:
                    end = "ำ";
                    break;
                case 1:
                    end = "า";
                    marks.Add('\u0E4D');
                    break;
                default:
                    opening += 'ำ';
                    break;
            }
        }

        if (marks.Count > 0 && Below(8) == 0)
        {
            marks.Add(Of(marks));
        }

        for (var at = marks.Count - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (marks[at], marks[other]) = (marks[other], marks[at]);
        }

        return Letter(opening) + string.Concat(marks.Select(mark => Padding(20) + mark)) + end;
    }

    private string Letter(string letter)
    {
        if (letter == "แ")
        {
            return Below(3) == 0 ? "เเ" : letter;
        }

        if (letter == "า")
        {
            return Below(12) == 0 ? "ๅ" : letter;
        }

        if (char.IsAsciiDigit(letter[0]))
        {
            return $"{(char)(letter[0] + Of(Digits))}";
        }

        if (!char.IsAsciiLetter(letter[0]))
        {
            return letter;
        }

        var cased = Below(2) == 0 ? char.ToLowerInvariant(letter[0]) : char.ToUpperInvariant(letter[0]);
        return $"{(Below(3) == 0 ? (char)(cased + 0xFF21 - 0x41) : cased)}";
    }

    [GeneratedRegex("[^\n][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*\u0E33?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cluster();
}
