package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudStatusSyncTest extends StatusSyncTest {
    CloudStatusSyncTest() {
        super(Deployment.CLOUD);
    }
}
