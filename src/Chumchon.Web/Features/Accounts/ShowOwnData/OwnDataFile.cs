using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chumchon.Data.Accounts;
using Chumchon.Data.Audit;
using Chumchon.Data.Views;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.Accounts.ShowSessions;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Features.Accounts.ShowOwnData;

/// <summary>What is held of the officer as JSON, sent as it is read: her account, offices, preferences, views, sessions, and what the audit tells of her.</summary>
public static class OwnDataFile
{
    private const int EntriesOfAPart = 500;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapOwnDataFile(this IEndpointRouteBuilder routes) => routes.MapMethods(AccountsLinks.OwnDataFile, Reading, SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context, OwnDataQueries own, AccountSessions sessions, KeptViews views, AuditQueries audit, DeviceWords devices, OfficeName offices, PageWords words,
        TimeProvider clock, CancellationToken cancellation)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"my-data-{BangkokTime.At(clock.GetUtcNow()).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.json",
        }.ToString();
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return TypedResults.Empty;
        }

        var actor = Officer.Of(context.User).AtPage;
        await own.NoteExportAsync(actor, cancellation);
        var body = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, Form);
        json.WriteStartObject();
        json.WriteString("madeAt", Iso(clock.GetUtcNow()));
        WriteAccount(json, await own.OfAsync(actor, cancellation), offices);
        Write(json, "views", await views.OfAsync(actor, cancellation), static (json, view) =>
        {
            json.WriteString("name", view.Name);
            json.WriteString("address", view.Address);
        });
        Write(json, "sessions", await sessions.OfAsync(actor, SessionCookie.IdOf(context)!, cancellation), (json, session) =>
        {
            json.WriteString("device", devices.Of(session.Device));
            json.WriteString("userAgent", session.Device);
            json.WriteString("address", session.Address);
            json.WriteString("begunAt", Iso(session.CreatedAt));
            json.WriteString("lastSeenAt", Iso(session.SeenAt));
            json.WriteBoolean("isThis", session.IsThis);
        });
        json.WriteStartArray("audit");
        for (AuditPlace? before = null; ;)
        {
            var part = await audit.OwnAsync(actor, before, EntriesOfAPart, cancellation);
            foreach (var entry in part.Entries)
            {
                WriteEntry(json, entry, words);
            }

            await json.FlushAsync(cancellation);
            await body.FlushAsync(cancellation);
            if (part.Next is null)
            {
                break;
            }

            before = part.Next;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return TypedResults.Empty;
    }

    private static void WriteAccount(Utf8JsonWriter json, OwnData data, OfficeName offices)
    {
        var account = data.Account;
        json.WriteStartObject("account");
        json.WriteNumber("number", account.Id);
        json.WriteString("userName", account.UserName);
        json.WriteString("person", account.Person);
        json.WriteString("kind", account.Kind.ToString());
        json.WriteString("language", data.Language);
        json.WriteString("email", data.Email);
        json.WriteString("phone", data.Phone);
        json.WriteString("createdAt", Iso(account.CreatedAt));
        json.WriteString("lastSignInAt", Iso(account.LastSignInAt));
        json.WriteBoolean("hasPassword", account.HasPassword);
        json.WriteString("appSince", Iso(data.Factors.Since));
        json.WriteNumber("recoveryCodesLeft", data.Factors.Codes.Count);
        Write(json, "passkeys", data.Factors.Passkeys, static (json, passkey) =>
        {
            json.WriteString("name", passkey.Name);
            json.WriteString("madeAt", Iso(passkey.MadeAt));
            json.WriteString("usedAt", Iso(passkey.UsedAt));
        });
        Write(json, "identities", data.Identities, static (json, identity) =>
        {
            json.WriteString("issuer", identity.Issuer);
            json.WriteString("linkedAt", Iso(identity.LinkedAt));
        });
        json.WriteEndObject();
        Write(json, "offices", account.Memberships, (json, member) =>
        {
            json.WriteString("office", member.Office.ToString());
            json.WriteString("name", offices.OfKnown(member.Office.Scope));
            json.WriteString("role", member.Role.ToString());
            json.WriteString("from", Iso(member.StartsAt));
            json.WriteString("until", Iso(member.EndsAt));
        });
        Write(json, "preferences", data.Preferences, static (json, preference) => json.WriteString(preference.Name, preference.Value));
    }

    /// <summary>With its kind in words too; whom it tells of, and of whose month, is the place of its chain and its subject (docs/audit.md).</summary>
    private static void WriteEntry(Utf8JsonWriter json, AuditEntry entry, PageWords words)
    {
        json.WriteStartObject();
        json.WriteString("at", Iso(BangkokTime.FromUnixMs(entry.AtUnixMs)));
        json.WriteString("chain", entry.Stream.ToString());
        json.WriteNumber("number", entry.Number);
        json.WriteString("kind", entry.Kind.ToString());
        json.WriteString("words", Enum.IsDefined(entry.Kind) ? words[$"audit.kind-{entry.Kind}"].Value : words["audit.kind-unknown", (int)entry.Kind].Value);
        json.WriteString("way", entry.By.Way.ToString());
        json.WriteNumber("byAccount", entry.By.Account);
        json.WriteNumber("byOffice", entry.By.Office);
        json.WriteNumber("subject", entry.Subject);
        json.WriteNumber("version", entry.Version);
        Write(json, "facts", entry.Facts, static (json, fact) =>
        {
            json.WriteString("field", fact.Field.ToString());
            WriteNumber(json, "before", fact.Before);
            WriteNumber(json, "after", fact.After);
        });
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Iso(DateTimeOffset? at) => at is { } known ? BangkokTime.At(known).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
