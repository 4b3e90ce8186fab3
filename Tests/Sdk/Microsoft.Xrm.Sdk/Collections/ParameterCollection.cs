using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Parameters of a request, results of a response, shared variables.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = Contracts.Xrm2011)]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    /// <summary>False, with the type's default, also for a value of another type.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        // Through base: here the name alone would bind to this very method.
        if (base.TryGetValue(key, out object stored) && stored is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
            this[key] = obj;
    }
}
