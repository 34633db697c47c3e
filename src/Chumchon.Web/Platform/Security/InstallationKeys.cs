using System.Security.Cryptography;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The keys that all nodes share: drawn by <c>migrate</c>, and a next one in good time before the last one ends. A node begins
/// with those it finds (docs/adr/0022).
/// </summary>
public sealed class InstallationKeys(
    ChumchonDatabase database, ProtectionKeys keys, IKeyManager manager, IDataProtectionProvider protection, DraftKeys drafts,
    ILogger<InstallationKeys> log)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    // A node that nobody asks for two weeks sees the next key all the same before it is used.
    private static readonly TimeSpan DrawnBefore = TimeSpan.FromDays(14);

    // A node looks for keys once a second; none shall meet a cookie under a key that it does not have yet.
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(1);

    // Data protection reads the machine's clock.
    private readonly TimeProvider clock = TimeProvider.System;

    /// <summary>Takes what the database holds. False where this node cannot open it.</summary>
    public bool Take(InstallationReading found)
    {
        keys.Take(found.Keys);
        if (found.Keys.Count > 0 && !CanBeOpened())
        {
            return false;
        }

        if (found.DraftSecret is { } secret)
        {
            drafts.Take(secret);
        }

        return true;
    }

    /// <summary>Warns where a key lies open in the database and its backups.</summary>
    public void TellIfOpen(InstallationReading found)
    {
        if (found.Keys.Any(static key => key.Contains("requiresEncryption=\"true\"", StringComparison.Ordinal)))
        {
            log.KeysLieOpen();
        }
    }

    /// <summary>Whether something is missing, or the last key ends soon.</summary>
    public bool AreShort(InstallationReading found) => found.DraftSecret is null || Next() is not null;

    /// <summary>Draws what is missing or about to end, once for all nodes.</summary>
    public Task EnsureAsync(CancellationToken cancellation) =>
        StoredKeys.EnsureAsync(Actor.System, database, clock, Draw, DrawSecret, cancellation);

    /// <summary>Puts another secret of unsaved figures in the place of the one there is.</summary>
    public Task RenewDraftSecretAsync(Actor actor, CancellationToken cancellation) =>
        StoredKeys.ReplaceDraftSecretAsync(actor, database, clock, DraftKeys.Draw(protection), cancellation);

    private StoredKey? Draw(IReadOnlyList<string> stored)
    {
        keys.Take(stored);
        return Next() is { } begin ? keys.Draw(manager, begin, begin + Lifetime) : null;
    }

    private string DrawSecret(IReadOnlyList<string> stored)
    {
        keys.Take(stored);
        return DraftKeys.Draw(protection);
    }

    /// <summary>When a next key shall begin; null while those there are suffice.</summary>
    private DateTimeOffset? Next()
    {
        var now = clock.GetUtcNow();
        var ends = manager.GetAllKeys().Where(static key => !key.IsRevoked).Select(static key => key.ExpirationDate).DefaultIfEmpty().Max();
        if (ends == default)
        {
            return now;
        }

        return ends - now > DrawnBefore ? null : ends > now + Spread ? ends : now + Spread;
    }

    private bool CanBeOpened()
    {
        try
        {
            protection.CreateProtector("trial").Protect([]);
            return true;
        }
        catch (Exception closed) when (closed is CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }
}
