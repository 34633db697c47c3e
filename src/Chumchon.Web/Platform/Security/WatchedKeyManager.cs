using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Chumchon.Web.Platform.Security;

/// <summary>Data protection's own manager, whose ring of keys is made anew when the database holds others: by itself it would look once a day.</summary>
internal sealed class WatchedKeyManager(XmlKeyManager manager, ProtectionKeys keys) : IKeyManager
{
    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => manager.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => manager.GetAllKeys();

    public CancellationToken GetCacheExpirationToken() =>
        CancellationTokenSource.CreateLinkedTokenSource(manager.GetCacheExpirationToken(), keys.Changed).Token;

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => manager.RevokeAllKeys(revocationDate, reason);

    public void RevokeKey(Guid keyId, string? reason = null) => manager.RevokeKey(keyId, reason);
}
