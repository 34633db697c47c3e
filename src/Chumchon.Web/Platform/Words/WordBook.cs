using System.Collections.Frozen;
using CsvHelper;

namespace Chumchon.Web.Platform.Words;

/// <summary>
/// All words of the pages, Thai and English side by side: <c>Words/*.csv</c>, a file a room, columns key, th, en. One
/// table, so that a missing translation is an empty cell that a test finds and a translator sees.
/// </summary>
public static class WordBook
{
    private static readonly Lazy<FrozenDictionary<string, Entry>> Read = new(static () => ReadAll().ToFrozenDictionary(
        static row => row.Key, static row => row.Value, StringComparer.Ordinal));

    public static FrozenDictionary<string, Entry> Entries => Read.Value;

    private static IEnumerable<KeyValuePair<string, Entry>> ReadAll()
    {
        var assembly = typeof(WordBook).Assembly;
        var names = assembly.GetManifestResourceNames().Where(static name => name.StartsWith("words/", StringComparison.Ordinal));
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            using var csv = CsvReader.Create(reader);
            while (csv.Read())
            {
                yield return new(csv.GetString("key"), new(csv.GetString("th"), csv.GetString("en"), name));
            }
        }
    }

    /// <param name="File">The resource the words stand in, for messages of tests.</param>
    public sealed record Entry(string Thai, string English, string File);
}
