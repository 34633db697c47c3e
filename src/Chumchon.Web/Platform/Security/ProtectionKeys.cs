using System.Xml.Linq;
using Chumchon.Data;
using Chumchon.Data.Model;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Web.Platform.Security;

/// <summary>Keeps the keys of cookies and antiforgery tokens in the database, where all nodes find them.</summary>
public sealed class ProtectionKeys(ChumchonDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = database.CreateContext();
        return [.. context.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = database.CreateContext();
        context.ProtectionKeys.Add(new ProtectionKey
        {
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });

        // The interface knows no waiting; a key is stored once in three months.
        context.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
