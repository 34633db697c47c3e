using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Setup;

/// <summary>
/// The keys of the installation: those of data protection, as XML, and secrets that these protect. Whoever draws one holds the
/// lock of keys, so that two nodes that begin at once have the same. Read without EF, which would take a second to warm up in
/// every start of the program.
/// </summary>
public static class StoredKeys
{
    /// <summary>The row of the secret under which browsers keep unsaved figures.</summary>
    public const string DraftSecretSetting = "draft_secret";

    // A row of this name is held by whoever draws, on both databases and through any pooler.
    private const string LockSetting = "key_lock";

    /// <summary>Draws what is missing.</summary>
    /// <param name="draw">Gives the key to add to those that are stored, or null where they suffice.</param>
    /// <param name="drawSecret">Makes the secret of unsaved figures, protected, once the stored keys are those it is given.</param>
    public static Task EnsureAsync(
        Actor actor, ChumchonDatabase database, TimeProvider clock, Func<IReadOnlyList<string>, StoredKey?> draw, Func<IReadOnlyList<string>, string> drawSecret,
        CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var transaction = write.Transaction;
            await Installation.SetAsync(transaction, LockSetting, "", cancellation);
            var stored = await ReadAsync(transaction, cancellation);
            if (draw(stored) is { } drawn)
            {
                await transaction.Command("insert into protection_key (name, xml) values (@name, @xml)", ("@name", drawn.Name), ("@xml", drawn.Xml))
                    .ExecuteAsync(cancellation);
                stored = await ReadAsync(transaction, cancellation);
            }

            if (await Installation.SettingAsync(transaction, DraftSecretSetting, cancellation) is null)
            {
                await Installation.SetAsync(transaction, DraftSecretSetting, drawSecret(stored), cancellation);
            }
        },
        cancellation);

    /// <summary>Puts another secret of unsaved figures in the place of the one there is: what browsers keep under that is lost.</summary>
    public static Task ReplaceDraftSecretAsync(
        Actor actor, ChumchonDatabase database, TimeProvider clock, string value, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            await Installation.SetAsync(write.Transaction, DraftSecretSetting, value, cancellation);
            await write.AppendAsync(AuditStream.System, AuditKind.DraftSecretReplaced, subject: 0);
        },
        cancellation);

    /// <summary>Puts the same keys in another form, each in the place of its own.</summary>
    public static Task RewriteAsync(
        Actor actor, ChumchonDatabase database, TimeProvider clock, Func<string, string> rewrite, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var transaction = write.Transaction;
            await Installation.SetAsync(transaction, LockSetting, "", cancellation);
            foreach (var xml in await ReadAsync(transaction, cancellation))
            {
                await transaction.Command("update protection_key set xml = @now where xml = @before", ("@now", rewrite(xml)), ("@before", xml))
                    .ExecuteAsync(cancellation);
            }
        },
        cancellation);

    internal static Task<List<string>> ReadAsync(DbTransaction transaction, CancellationToken cancellation) =>
        transaction.Command("select xml from protection_key order by name").ListAsync(static reader => reader.GetString(0), cancellation);
}

/// <summary>A key of data protection.</summary>
/// <param name="Xml">As data protection writes it, sealed or not.</param>
public sealed record StoredKey(string Name, string Xml);
