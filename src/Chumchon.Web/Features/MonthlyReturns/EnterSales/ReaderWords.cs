using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// The words of the reader of pasted blocks, fetched with it and kept by the browser under the address of their content: a
/// fifth of what the page itself weighs without its rows.
/// </summary>
public static class ReaderWords
{
    private const string ForAYear = "private, max-age=31536000, immutable";

    private static readonly string[] Sentences =
    [
        "paste.title", "paste.row", "paste.column", "paste.blank", "paste.shown", "paste.ask", "paste.choose", "paste.leave", "paste.answer",
        "paste.ask-codes", "paste.ask-codes-yes", "paste.ask-codes-no", "paste.ask-heading", "paste.ask-heading-yes",
        "paste.ask-heading-no", "paste.ask-lines", "paste.ask-lines-yes", "paste.ask-lines-no",
        "paste.ask-order", "paste.ask-order-yes", "paste.ask-order-no", "paste.ask-order-total",
        "paste.unreadable", "paste.beyond-rows", "paste.beyond-columns", "paste.blank-lines", "paste.unknown", "paste.ambiguous",
        "paste.differs", "paste.nameless", "paste.twice", "paste.repeated", "paste.numbered", "paste.totals", "paste.ragged", "paste.outside",
        "paste.scaled", "paste.left", "paste.held", "paste.rounded", "paste.emptied",
        "paste.refusal-FormatNotBaht", "paste.refusal-ShownInThousands", "paste.same", "paste.paste", "paste.cancel", "paste.done",
    ];

    private static readonly Lazy<Book> Thai = new(static () => Book.Of("th", static entry => entry.Thai));
    private static readonly Lazy<Book> English = new(static () => Book.Of("en", static entry => entry.English));

    /// <summary>Where those of the page's language are found.</summary>
    public static string Address => $"{MonthlyReturnsLinks.Entry}/words/{(Language.IsEnglish ? English : Thai).Value.Name}";

    public static void MapReaderWords(this IEndpointRouteBuilder routes) => routes.MapGet(MonthlyReturnsLinks.ReaderWordsRoute, Send);

    private static Results<FileContentHttpResult, NotFound> Send(string name, HttpContext context)
    {
        if (new[] { Thai.Value, English.Value }.FirstOrDefault(book => book.Name == name) is not { } book)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = ForAYear;
        return TypedResults.Bytes(book.Json, "application/json");
    }

    private sealed record Book(string Name, byte[] Json)
    {
        private const int HexDigits = 12;

        public static Book Of(string language, Func<WordBook.Entry, string> words)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(
                Sentences.ToDictionary(static key => key, key => words(WordBook.Entries[key]), StringComparer.Ordinal), EntryWords.Json);
            return new($"{language}-{Convert.ToHexStringLower(SHA256.HashData(json))[..HexDigits]}", json);
        }
    }
}
